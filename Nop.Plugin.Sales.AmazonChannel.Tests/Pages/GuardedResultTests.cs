using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Sales.AmazonChannel.Components;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>A view that breaks half-way leaves nothing on the host's page.</summary>
public class GuardedResultTests
{
    [Test]
    public async Task A_view_that_breaks_half_way_writes_nothing_and_is_told()
    {
        var told = new List<Exception>();
        Assert.That(await WriteAsync(new Written("<div>half", new InvalidOperationException("no model")), told), Is.EqualTo("before"));
        Assert.That(told, Has.Exactly(1).Message.EqualTo("no model"));
    }

    [Test]
    public async Task A_whole_view_is_written_as_it_is()
    {
        var told = new List<Exception>();
        Assert.That(await WriteAsync(new Written("<div>whole</div>", null), told), Is.EqualTo("before<div>whole</div>"));
        Assert.That(told, Is.Empty);
    }

    private static async Task<string> WriteAsync(IViewComponentResult result, List<Exception> told)
    {
        await using var page = new StringWriter();
        await page.WriteAsync("before");
        var view = new ViewContext(new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor()), new NoView(),
            new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()), new NoTempData(), page, new HtmlHelperOptions());
        var context = new ViewComponentContext(new ViewComponentDescriptor(), new Dictionary<string, object?>(), HtmlEncoder.Default, view, page);
        await new GuardedResult(result, exception =>
        {
            told.Add(exception);
            return Task.CompletedTask;
        }).ExecuteAsync(context);
        return page.ToString();
    }

    private sealed class Written(string text, Exception? exception) : IViewComponentResult
    {
        public void Execute(ViewComponentContext context) => throw new NotSupportedException();

        public async Task ExecuteAsync(ViewComponentContext context)
        {
            await context.Writer.WriteAsync(text);
            if (exception is not null)
                throw exception;
        }
    }

    private sealed class NoView : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }

    private sealed class NoTempData : Dictionary<string, object?>, ITempDataDictionary
    {
        public void Keep()
        {
        }

        public void Keep(string key)
        {
        }

        public void Load()
        {
        }

        public object? Peek(string key) => null;

        public void Save()
        {
        }
    }
}
