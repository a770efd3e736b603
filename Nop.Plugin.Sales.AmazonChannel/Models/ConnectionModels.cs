namespace Nop.Plugin.Sales.AmazonChannel.Models;

/// <summary>A line of the connection test, in words.</summary>
/// <param name="Result">Ok, Warning, Failed or NotTested.</param>
/// <param name="ResultText">The same in words.</param>
/// <param name="Subject">What was checked.</param>
/// <param name="Text">What was seen, and what to do.</param>
public sealed record ConnectionLineModel(string Result, string ResultText, string Subject, string Text);

/// <summary>A marketplace that can be chosen for an account.</summary>
/// <param name="Id">Amazon's marketplace id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">Why it may not be what the admin wants; empty when nothing speaks against it.</param>
/// <param name="RegionId">Number of the region that serves it; 0 when that is not known.</param>
public sealed record MarketplaceChoiceModel(string Id, string Name, string Note = "", int RegionId = 0);
