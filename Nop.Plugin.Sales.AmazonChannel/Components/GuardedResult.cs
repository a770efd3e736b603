using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>A result that is written whole or not at all: views run after their component has returned, out of reach of its catch.</summary>
internal sealed class GuardedResult(IViewComponentResult result, Func<Exception, Task> report) : IViewComponentResult
{
    public void Execute(ViewComponentContext context) => ExecuteAsync(context).GetAwaiter().GetResult();

    public async Task ExecuteAsync(ViewComponentContext context)
    {
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            await result.ExecuteAsync(new ViewComponentContext(context.ViewComponentDescriptor, context.Arguments, context.HtmlEncoder, context.ViewContext, text));
        }
        catch (Exception exception)
        {
            await report(exception);
            return;
        }

        await context.Writer.WriteAsync(text.ToString());
    }
}
