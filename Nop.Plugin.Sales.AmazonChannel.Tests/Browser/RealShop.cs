using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>A running nopCommerce, meant for tests: NOP_URL, with an admin's NOP_ADMIN and NOP_PASSWORD. Products and people are added to it, and the plugin when it is not installed.</summary>
internal sealed class RealShop : TestedShop
{
    private const string SystemName = "Sales.AmazonChannel";
    private const string PeoplesPassword = "Browser-Test-1";

    private RealShop(Uri address, Login admin)
    {
        Address = address;
        Admin = admin;
    }

    public override Uri Address { get; }

    public override Login Admin { get; }

    public override Login Vendor { get; } = new("browser-vendor@yourstore.com", PeoplesPassword);

    public override Login Customer { get; } = new("browser-customer@yourstore.com", PeoplesPassword);

    // the buyers among nopCommerce's sample data
    public override string OwnBuyers => "nopCommerce.com";

    public static RealShop? Named()
    {
        if (Environment.GetEnvironmentVariable("NOP_URL") is not { Length: > 0 } url)
            return null;
        return new RealShop(new Uri(url.TrimEnd('/') + "/"), new Login(Needed("NOP_ADMIN"), Needed("NOP_PASSWORD")));
    }

    public override async Task PrepareAsync()
    {
        await using var session = await BrowserRun.SignInAsync(Admin);
        await InstallAsync(session.Page);
        await AddProductAsync(session.Page);
        await AddPersonAsync(session.Page, Vendor, "Vendors");
        await AddPersonAsync(session.Page, Customer, null);
    }

    private static string Needed(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"NOP_URL is set, so {name} must be set too.");

    // ---- the plugin

    private static async Task InstallAsync(IPage page)
    {
        await OpenPluginsAsync(page);
        if (await page.Locator($"[name='uninstall-plugin-link-{SystemName}']").CountAsync() > 0)
            return;
        var install = page.Locator($"[name='install-plugin-link-{SystemName}']");
        if (await install.CountAsync() == 0)
        {
            await page.Locator("[name='uploadplugin']").ClickAsync();
            await page.Locator("#archivefile").SetInputFilesAsync(ZipFile());
            await page.Locator("#upload-plugin").ClickAsync();
            await Assertions.Expect(page.Locator(".alert-success")).ToBeVisibleAsync();
            await RestartAsync(page, install);
        }

        await install.ClickAsync();
        await RestartAsync(page, page.Locator($"[name='uninstall-plugin-link-{SystemName}']"));
    }

    private static async Task OpenPluginsAsync(IPage page)
    {
        await page.GotoAsync("Admin/Plugin/List");
        await new Grid(page, "plugins-local-grid").ReadAsync();
    }

    // the shop ends its process and somebody starts it again; until then it refuses connections
    private static async Task RestartAsync(IPage page, ILocator wanted)
    {
        var restart = await page.RunAndWaitForRequestAsync(() => page.Locator("[name='plugin-apply-changes']").ClickAsync(), "**/Common/RestartApplication");
        await restart.ResponseAsync();
        for (var end = DateTime.UtcNow.AddMinutes(5); ;)
        {
            try
            {
                await OpenPluginsAsync(page);
                if (await wanted.CountAsync() > 0)
                    return;
            }
            catch (Exception exception) when (exception is PlaywrightException or TimeoutException && DateTime.UtcNow < end)
            {
                // not up again, or up and slow: its first pages take their time
            }

            Assert.That(DateTime.UtcNow, Is.LessThan(end), "the shop did not come back from its restart");
            await Task.Delay(500);
        }
    }

    private static string ZipFile([CallerFilePath] string file = "")
    {
        var zip = Environment.GetEnvironmentVariable("NOP_PLUGIN_ZIP") is { Length: > 0 } named
            ? named
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "artifacts", "Sales.AmazonChannel-1.1.0-nop4.90.zip"));
        return File.Exists(zip) ? zip : throw new FileNotFoundException($"There is no {zip}. Build the plugin with -c Release, or name a zip by NOP_PLUGIN_ZIP.", zip);
    }

    // ---- a product and two people; folded cards and select2 hide fields, so values are set, not typed

    private static async Task AddProductAsync(IPage page)
    {
        await page.GotoAsync("Admin/Product/List");
        var grid = new Grid(page, "products-grid");
        await grid.ReadAsync();
        await grid.ReadAfterAsync(async () =>
        {
            await SetAsync(page, "SearchProductName", ProductName);
            await page.EvaluateAsync("$('#search-products').trigger('click')");
        });
        if (await grid.Row(ProductName).CountAsync() > 0)
            return;
        await page.GotoAsync("Admin/Product/Create");
        foreach (var (field, value) in new[] { ("Name", ProductName), ("Sku", Sku), ("Price", "20"), ("ManageInventoryMethodId", "1"), ("StockQuantity", "1000") })
            await SetAsync(page, field, value);
        await page.EvaluateAsync("$('#VendorId').val($('#VendorId option').filter((_, option) => option.value !== '0').first().val())");
        await SaveAsync(page);
    }

    private static async Task AddPersonAsync(IPage page, Login login, string? role)
    {
        await page.GotoAsync("Admin/Customer/List");
        var grid = new Grid(page, "customers-grid");
        await grid.ReadAsync();
        await grid.ReadAfterAsync(async () =>
        {
            await SetAsync(page, "SearchEmail", login.Email);
            await page.EvaluateAsync("$('#search-customers').trigger('click')");
        });
        if (await grid.Row(login.Email).CountAsync() > 0)
            return;
        await page.GotoAsync("Admin/Customer/Create");
        foreach (var (field, value) in new[] { ("Email", login.Email), ("Password", login.Password), ("FirstName", "Browser"), ("LastName", role ?? "Customer") })
            await SetAsync(page, field, value);
        await page.EvaluateAsync("""
            role => {
                const roles = ['Registered', role];
                $('#SelectedCustomerRoleIds').val($('#SelectedCustomerRoleIds option').filter((_, option) => roles.includes(option.text)).map((_, option) => option.value).get()).trigger('change');
                if (role === 'Vendors') $('#VendorId').val($('#VendorId option').filter((_, option) => option.value !== '0').first().val()).trigger('change');
            }
            """, role);
        await SaveAsync(page);
    }

    private static Task SetAsync(IPage page, string field, string value) => page.EvaluateAsync("([field, value]) => $('#' + field).val(value).trigger('change')", new[] { field, value });

    private static async Task SaveAsync(IPage page)
    {
        await page.Locator("[name='save']").ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToBeVisibleAsync();
    }
}
