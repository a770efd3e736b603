using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Security;
using Nop.Services;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Sandbox;
using Nop.Services.Security;
using Nop.Services.Vendors;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Host;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class ServiceTests
{
    [Test]
    public async Task A_guest_has_the_role_of_guests()
    {
        await using var host = await TestHost.StartAsync();
        var guest = await host.Get<ICustomerService>().InsertGuestCustomerAsync();

        Assert.That(await host.Get<ICustomerService>().IsGuestAsync(guest), Is.True);
        Assert.That((await host.Get<ICustomerService>().GetCustomerByGuidAsync(guest.CustomerGuid)).Id, Is.EqualTo(guest.Id));
    }

    [Test]
    public async Task Cleaning_up_guests_keeps_those_with_an_order()
    {
        await using var host = await TestHost.StartAsync();
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        var orphan = await host.Get<ICustomerService>().InsertGuestCustomerAsync();
        var deleted = await host.Get<ICustomerService>().DeleteGuestCustomersAsync(null, null, onlyWithoutShoppingCart: true);

        Assert.That(deleted, Is.EqualTo(1));
        Assert.That(await host.Table<Customer>().GetByIdAsync(orphan.Id), Is.Null);
        Assert.That(await host.Table<Customer>().GetByIdAsync(order.CustomerId), Is.Not.Null);
    }

    [Test]
    public async Task Outside_a_request_the_background_user_is_at_work()
    {
        await using var host = await TestHost.StartAsync();
        Assert.That((await host.Get<IWorkContext>().GetCurrentCustomerAsync()).IsBackgroundTaskAccount(), Is.True);
        Assert.That(await host.Get<IPermissionService>().AuthorizeAsync(StandardPermission.Orders.ORDERS_VIEW), Is.False);
    }

    [Test]
    public async Task Administrators_may_all_and_vendors_see_orders()
    {
        await using var host = await TestHost.StartAsync();
        var admin = await host.Get<ICustomerService>().GetCustomerByEmailAsync("admin@yourstore.com");
        var vendor = await host.Get<ICustomerService>().GetCustomerByEmailAsync("vendor@yourstore.com");
        var permissions = host.Get<IPermissionService>();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await permissions.AuthorizeAsync(StandardPermission.Configuration.MANAGE_PLUGINS, admin), Is.True);
            Assert.That(await permissions.AuthorizeAsync(StandardPermission.Configuration.MANAGE_PLUGINS, vendor), Is.False);
            Assert.That(await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_VIEW, vendor), Is.True);
        });
    }

    [Test]
    public async Task The_vendor_of_a_scope_is_that_of_its_customer()
    {
        await using var host = await TestHost.StartAsync();
        var work = host.Get<SandboxWorkContext>();
        Assert.That(await work.GetCurrentVendorAsync(), Is.Null);

        await work.SetCurrentCustomerAsync(await host.Get<ICustomerService>().GetCustomerByEmailAsync("vendor@yourstore.com"));
        Assert.That((await host.Get<IWorkContext>().GetCurrentVendorAsync()).Name, Is.EqualTo((await host.Get<IVendorService>().GetAllVendorsAsync()).Single().Name));
    }

    [Test]
    public async Task What_one_key_encrypts_another_does_not_decrypt()
    {
        await using var host = await TestHost.StartAsync();
        var encryption = host.Get<IEncryptionService>();
        var secret = encryption.EncryptText("amzn1.oa2-cs.v1.ä");

        Assert.That(encryption.DecryptText(secret), Is.EqualTo("amzn1.oa2-cs.v1.ä"));
        Assert.That(() => encryption.DecryptText(secret, "another key of enough length"), Throws.InstanceOf<CryptographicException>());
        Assert.That(() => encryption.DecryptText("not base64!"), Throws.TypeOf<FormatException>());
        Assert.That(encryption.EncryptText(string.Empty), Is.Empty);
    }

    [Test]
    public async Task The_key_of_a_shop_is_its_setting()
    {
        await using var host = await TestHost.StartAsync();
        var secret = host.Get<IEncryptionService>().EncryptText("secret");
        var settings = host.Get<SecuritySettings>();
        settings.EncryptionKey = "0123456789abcdef";
        await host.Get<ISettingService>().SaveSettingAsync(settings);
        host.NextScope();

        Assert.That(() => host.Get<IEncryptionService>().DecryptText(secret), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public async Task Texts_are_added_changed_and_deleted_by_prefix()
    {
        await using var host = await TestHost.StartAsync();
        var texts = host.Get<ILocalizationService>();
        await texts.AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { ["Plugins.Fake.Title"] = "Fake", ["Plugins.Fake.Hint"] = "Hint", ["Plugins.Other"] = "Other" });
        await texts.AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { ["Plugins.Fake.Title"] = "Better" });
        Assert.That(await texts.GetResourceAsync("plugins.fake.TITLE"), Is.EqualTo("Better"));

        await texts.DeleteLocaleResourcesAsync("Plugins.Fake.");
        Assert.That(await texts.GetResourceAsync("Plugins.Fake.Title"), Is.EqualTo("plugins.fake.title"));
        Assert.That(await texts.GetResourceAsync("Plugins.Other"), Is.EqualTo("Other"));
        Assert.That((await host.Get<ILogger>().GetAllLogsAsync()).Single().ShortMessage, Does.Contain("plugins.fake.title"));
    }

    [Test]
    public async Task An_enum_is_shown_by_its_text_or_its_words()
    {
        await using var host = await TestHost.StartAsync();
        var texts = host.Get<ILocalizationService>();
        await texts.AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { [$"Enums.{typeof(OrderStatus).FullName}.Complete"] = "Done" });

        Assert.That(await texts.GetLocalizedEnumAsync(OrderStatus.Complete), Is.EqualTo("Done"));
        Assert.That(await texts.GetLocalizedEnumAsync(ManageInventoryMethod.ManageStockByAttributes), Is.EqualTo("Manage Stock By Attributes"));
    }

    [Test]
    public async Task A_setting_of_one_store_overrides_that_of_all()
    {
        await using var host = await TestHost.StartAsync();
        var service = host.Get<ISettingService>();
        await service.SaveSettingOverridablePerStoreAsync(new OrderSettings { CustomOrderNumberMask = "S{ID}" }, settings => settings.CustomOrderNumberMask, overrideForStore: true, storeId: 1);
        Assert.That((await service.LoadSettingAsync<OrderSettings>(1)).CustomOrderNumberMask, Is.EqualTo("S{ID}"));
        Assert.That((await service.LoadSettingAsync<OrderSettings>()).CustomOrderNumberMask, Is.EqualTo("{ID}"));

        await service.SaveSettingOverridablePerStoreAsync(new OrderSettings(), settings => settings.CustomOrderNumberMask, overrideForStore: false, storeId: 1);
        Assert.That((await service.LoadSettingAsync<OrderSettings>(1)).CustomOrderNumberMask, Is.EqualTo("{ID}"));
        await service.DeleteSettingAsync<OrderSettings>();
        Assert.That((await service.GetAllSettingsAsync()).Any(setting => setting.Name.StartsWith("ordersettings.", StringComparison.Ordinal)), Is.False);
    }

    [Test]
    public async Task A_select_list_of_an_enum_is_localized_inside_a_request()
    {
        await using var host = await TestHost.StartAsync();
        await host.Get<ILocalizationService>().AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { [$"Enums.{typeof(OrderStatus).FullName}.Complete"] = "Done" });
        var outside = await OrderStatus.Complete.ToSelectListAsync(valuesToExclude: [(int)OrderStatus.Pending]);
        new HttpContextAccessor().HttpContext = new DefaultHttpContext { RequestServices = host.Scope.ServiceProvider };
        var inside = await OrderStatus.Complete.ToSelectListAsync(valuesToExclude: [(int)OrderStatus.Pending]);

        Assert.That(outside.Select(item => item.Text), Is.EqualTo(new[] { "Processing", "Complete", "Cancelled" }));
        Assert.That(inside.Select(item => (item.Text, item.Selected)), Is.EqualTo(new[] { ("Processing", false), ("Done", true), ("Cancelled", false) }));
    }

    [Test]
    public void An_exception_of_the_shop_with_arguments_formats_its_message_and_without_does_not()
    {
        Assert.That(new NopException("{order}").Message, Is.EqualTo("{order}"));
        Assert.That(() => new NopException("{order}", 1), Throws.TypeOf<FormatException>());
    }

    [Test]
    public async Task An_order_number_follows_its_mask()
    {
        await using var host = await TestHost.StartAsync();
        host.Get<OrderSettings>().CustomOrderNumberMask = "{YYYY}-{MM}-{ID:000000}";
        var number = host.Get<ICustomNumberFormatter>().GenerateOrderCustomNumber(new Order { Id = 42, CreatedOnUtc = new DateTime(2026, 3, 1) });

        Assert.That(number, Is.EqualTo("2026-03-000042"));
    }

    [Test]
    public async Task An_address_is_dated_now_whatever_was_set()
    {
        await using var host = await TestHost.StartAsync();
        var address = new Nop.Core.Domain.Common.Address { Email = "a@b.cc", CountryId = 0, CreatedOnUtc = new DateTime(2000, 1, 1) };
        await host.Get<IAddressService>().InsertAddressAsync(address);

        Assert.That(address.CreatedOnUtc, Is.GreaterThan(new DateTime(2020, 1, 1)));
        Assert.That(address.CountryId, Is.Null);
    }

    [Test]
    public async Task States_are_found_by_abbreviation_within_their_country()
    {
        await using var host = await TestHost.StartAsync();
        var countries = host.Get<ICountryService>();
        var states = host.Get<IStateProvinceService>();
        var (america, brazil) = (await countries.GetCountryByTwoLetterIsoCodeAsync("US"), await countries.GetCountryByTwoLetterIsoCodeAsync("BR"));

        Assert.That((await states.GetStateProvinceByAbbreviationAsync("PA", america.Id)).Name, Is.EqualTo("Pennsylvania"));
        Assert.That((await states.GetStateProvinceByAbbreviationAsync("PA", brazil.Id)).Name, Is.EqualTo("Pará"));
        Assert.That((await states.GetStateProvincesByCountryIdAsync(america.Id)), Has.Count.EqualTo(59));
    }

    [Test]
    public async Task Prices_are_shown_in_their_own_locale()
    {
        await using var host = await TestHost.StartAsync();
        var prices = host.Get<IPriceFormatter>();
        var euro = await host.Get<ICurrencyService>().GetCurrencyByIdAsync(host.Get<CurrencySettings>().PrimaryStoreCurrencyId);

        Assert.That(await prices.FormatPriceAsync(1234.5m, true, "USD", false, 1), Is.EqualTo("$1,234.50"));
        Assert.That(await prices.FormatPriceAsync(9.9m, true, "XYZ", false, 1), Is.EqualTo("9.90 (XYZ)"));
        Assert.That(await prices.FormatOrderPriceAsync(10m, 0.79m, "GBP", true, euro, 1), Is.EqualTo("$10.00<br />[£7.90]"));
    }

    [Test]
    public async Task A_generic_attribute_that_becomes_empty_is_removed()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync();
        var attributes = host.Get<IGenericAttributeService>();
        await attributes.SaveAttributeAsync(product, "Carrier", "UPS");
        Assert.That(await attributes.GetAttributeAsync<Product, string>(product.Id, "carrier"), Is.EqualTo("UPS"));

        await attributes.SaveAttributeAsync<string>(product, "Carrier", null!);
        Assert.That(await attributes.GetAttributesForEntityAsync(product.Id, nameof(Product)), Is.Empty);
    }

    [Test]
    public async Task Nulls_are_not_cached_and_a_prefix_removes_its_keys()
    {
        await using var host = await TestHost.StartAsync();
        var cache = host.Get<IStaticCacheManager>();
        var calls = 0;
        Task<string?> Acquire(string? value) => cache.GetAsync(new CacheKey("Fake.one"), () => { calls++; return Task.FromResult(value); });
        await Acquire(null);
        await Acquire("x");
        Assert.That(await Acquire("y"), Is.EqualTo("x"));

        await cache.RemoveByPrefixAsync("Fake.");
        Assert.That(await Acquire("z"), Is.EqualTo("z"));
        Assert.That(calls, Is.EqualTo(3));
    }

    [Test]
    public async Task What_is_said_outside_a_request_is_kept_for_the_scope()
    {
        await using var host = await TestHost.StartAsync();
        host.Get<INotificationService>().SuccessNotification("Saved");
        await host.Get<INotificationService>().ErrorNotificationAsync(new InvalidOperationException("Not saved"));

        Assert.That(host.Get<NotificationService>().Said.Select(said => (said.Type, said.Message)), Is.EqualTo(new[] { (NotifyType.Success, "Saved"), (NotifyType.Error, "Not saved") }));
        Assert.That((await host.Get<ILogger>().GetAllLogsAsync()).Single().ShortMessage, Is.EqualTo("Not saved"));
    }

    [Test]
    public async Task Several_hosts_in_one_process_do_not_disturb_each_other()
    {
        var currencies = new[] { "USD", "EUR", "JPY" };
        var hosts = await Task.WhenAll(currencies.Select(code => TestHost.StartAsync(options => options with { PrimaryCurrency = code })));
        foreach (var (host, code) in hosts.Zip(currencies))
        {
            Assert.That((await host.Get<ICurrencyService>().GetCurrencyByIdAsync(host.Get<CurrencySettings>().PrimaryStoreCurrencyId)).CurrencyCode, Is.EqualTo(code));
            Assert.That(await host.Table<Language>().Table.CountAsync(), Is.EqualTo(1));
            await host.DisposeAsync();
        }
    }
}
