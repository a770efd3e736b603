namespace Nop.Core.Configuration;

/// <summary>Marks a class that is stored as settings.</summary>
public interface ISettings;
