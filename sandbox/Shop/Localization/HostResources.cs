namespace Shop.Localization;

/// <summary>The host's resources that the sandbox's pages, and plugins on them, ask for: short labels under the host's names.</summary>
internal static class HostResources
{
    internal static Dictionary<string, string> All { get; } = Read("""
        Admin.AccessDenied.Description = You do not have permission to perform the selected operation.
        Admin.AccessDenied.Title = Access denied.
        Admin.Address.Other = Other
        Admin.Address.SelectCountry = Select country
        Admin.Address.SelectState = Select state
        Admin.Catalog.Products.List.SearchProductName = Product name
        Admin.Common.Add = Add
        Admin.Common.AddNew = Add new
        Admin.Common.All = All
        Admin.Common.AreYouSure = Are you sure?
        Admin.Common.Cancel = Cancel
        Admin.Common.Clear = Clear
        Admin.Common.Close = Close
        Admin.Common.Delete = Delete
        Admin.Common.Edit = Edit
        Admin.Common.No = No
        Admin.Common.NoCancel = No, cancel
        Admin.Common.Ok = Ok
        Admin.Common.Refresh = Refresh
        Admin.Common.Save = Save
        Admin.Common.SaveContinue = Save and Continue Edit
        Admin.Common.Search = Search
        Admin.Common.Select = Select
        Admin.Common.Update = Update
        Admin.Common.Validation.NotEmpty = {0} must not be empty
        Admin.Common.View = View
        Admin.Common.Yes = Yes
        Admin.Configuration.Plugins.FriendlyName = Plugin name
        Admin.Configuration.Plugins.Local = Local plugins
        Admin.Configuration.Updated = The settings have been updated successfully.
        Admin.Plugins.Saved = The plugin settings have been saved successfully.
        Admin.Orders = Orders
        Admin.Orders.Fields.CreatedOn = Created on
        Admin.Orders.Fields.CreatedOn.Hint = When the order was placed.
        Admin.Orders.Fields.Customer = Customer
        Admin.Orders.Fields.CustomerIP = Customer IP address
        Admin.Orders.Fields.CustomOrderNumber = Order #
        Admin.Orders.Fields.CustomOrderNumber.Hint = The number the shop gave this order.
        Admin.Orders.Fields.CustomValues = Custom values
        Admin.Orders.Fields.CustomValues.Hint = What the payment method noted.
        Admin.Orders.Fields.OrderGUID = Order GUID
        Admin.Orders.Fields.OrderStatus = Order status
        Admin.Orders.Fields.OrderStatus.Hint = How far the order has come.
        Admin.Orders.Fields.OrderTotal = Order total
        Admin.Orders.Fields.PaymentMethod = Payment method
        Admin.Orders.Fields.PaymentStatus = Payment status
        Admin.Orders.Fields.ShippingMethod = Shipping method
        Admin.Orders.Fields.ShippingStatus = Shipping status
        Admin.Orders.Fields.Store = Store
        Admin.Orders.List.BillingEmail = Billing email address
        Admin.Orders.List.BillingLastName = Billing last name
        Admin.Orders.List.EndDate = End date
        Admin.Orders.List.GoDirectlyToNumber = Go directly to order #
        Admin.Orders.List.OrderNotes = Order notes
        Admin.Orders.List.OrderStatus = Order statuses
        Admin.Orders.List.PaymentMethod = Payment method
        Admin.Orders.List.StartDate = Start date
        Admin.Orders.OrderNotes.Fields.DisplayToCustomer = Display to customer
        Admin.Orders.OrderNotes.Fields.Note = Note
        Admin.Orders.PartialRefund.Amount = Amount
        Admin.Orders.Shipments.AdminComment = Admin comment
        Admin.Orders.Shipments.CanDeliver = Delivered
        Admin.Orders.Shipments.CanShip = Shipped
        Admin.Orders.Shipments.CustomOrderNumber = Order #
        Admin.Orders.Shipments.DeliveryDate = Date delivered
        Admin.Orders.Shipments.List.LoadNotShipped = Load not shipped
        Admin.Orders.Shipments.List.TrackingNumber = Tracking number
        Admin.Orders.Shipments.ShippedDate = Date shipped
        Admin.Orders.Shipments.TotalWeight = Total weight
        Admin.Orders.Shipments.TrackingNumber = Tracking number
        Admin.System.Log.Fields.CreatedOn = Created on
        Admin.System.Log.Fields.FullMessage = Full message
        Admin.System.Log.Fields.LogLevel = Log level
        Admin.System.Log.Fields.PageURL = Page URL
        Admin.System.Log.Fields.ShortMessage = Short message
        Admin.System.Log.List.LogLevel = Log level
        Admin.System.Log.List.Message = Message
        Admin.System.QueuedEmails.List.FromEmail = From address
        Admin.System.QueuedEmails.List.LoadNotSent = Load not sent emails only
        Admin.System.QueuedEmails.List.ToEmail = To address
        Enums.Nop.Core.Domain.Orders.OrderStatus.Pending = Pending
        Enums.Nop.Core.Domain.Orders.OrderStatus.Processing = Processing
        Enums.Nop.Core.Domain.Orders.OrderStatus.Complete = Complete
        Enums.Nop.Core.Domain.Orders.OrderStatus.Cancelled = Cancelled
        Enums.Nop.Core.Domain.Payments.PaymentStatus.Pending = Pending
        Enums.Nop.Core.Domain.Payments.PaymentStatus.Authorized = Authorized
        Enums.Nop.Core.Domain.Payments.PaymentStatus.Paid = Paid
        Enums.Nop.Core.Domain.Payments.PaymentStatus.PartiallyRefunded = Partially refunded
        Enums.Nop.Core.Domain.Payments.PaymentStatus.Refunded = Refunded
        Enums.Nop.Core.Domain.Payments.PaymentStatus.Voided = Voided
        Enums.Nop.Core.Domain.Shipping.ShippingStatus.ShippingNotRequired = Shipping not required
        Enums.Nop.Core.Domain.Shipping.ShippingStatus.NotYetShipped = Not yet shipped
        Enums.Nop.Core.Domain.Shipping.ShippingStatus.PartiallyShipped = Partially shipped
        Enums.Nop.Core.Domain.Shipping.ShippingStatus.Shipped = Shipped
        Enums.Nop.Core.Domain.Shipping.ShippingStatus.Delivered = Delivered
        """);

    private static Dictionary<string, string> Read(string lines) => lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(" = ", 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);
}
