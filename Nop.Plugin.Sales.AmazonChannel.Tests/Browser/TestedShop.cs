namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>The shop whose admin is looked at. What differs between the sandbox and a real one before the first test is in here; the tests know no difference.</summary>
internal abstract class TestedShop : IAsyncDisposable
{
    public const string Sku = "BROWSER-MUG";
    public const string ProductName = "Browser test mug";

    public abstract Uri Address { get; }

    public abstract Login Admin { get; }

    /// <summary>A vendor, who may see orders of the own products only.</summary>
    public abstract Login Vendor { get; }

    /// <summary>A customer without any right in the admin.</summary>
    public abstract Login Customer { get; }

    /// <summary>What the e-mail addresses of buyers have in common who ordered in the shop itself.</summary>
    public abstract string OwnBuyers { get; }

    /// <summary>The shop's clock.</summary>
    public virtual TimeProvider Time => TimeProvider.System;

    /// <summary>Sees to it that the plugin is installed, the vendor's product that is sold on Amazon is there, and the people too.</summary>
    public abstract Task PrepareAsync();

    /// <summary>Lets time pass in the shop.</summary>
    public virtual Task PassAsync(TimeSpan time) => Task.Delay(time);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
