namespace Nop.Data.Migrations;

/// <summary>What an update migration touches.</summary>
public enum UpdateMigrationType
{
    Data = 5,
    Localization = 10,
    Settings = 15
}
