namespace Nop.Core.Domain.Localization;

/// <summary>Marks an entity with texts in several languages.</summary>
public interface ILocalizedEntity;
