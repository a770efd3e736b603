namespace Nop.Web.Framework.Infrastructure;

/// <summary>The admin's widget zones that the sandbox renders or an order channel may use.</summary>
public static partial class AdminWidgetZones
{
    public static string CardAfter => "admin_card_after";
    public static string CardBefore => "admin_card_before";
    public static string DashboardBottom => "admin_dashboard_bottom";
    public static string DashboardCommonstatisticsAfter => "admin_dashboard_commonstatistics_after";
    public static string DashboardCustomerorderchartsAfter => "admin_dashboard_customerordercharts_after";
    public static string DashboardLatestordersSearchtermsAfter => "admin_dashboard_latestorders_searchterms_after";
    public static string DashboardNewsAfter => "admin_dashboard_news_after";
    public static string DashboardOrderreportsAfter => "admin_dashboard_orderreports_after";
    public static string DashboardTop => "admin_dashboard_top";
    public static string HeaderAfter => "admin_header_after";
    public static string HeaderBefore => "admin_header_before";
    public static string HeaderMiddle => "admin_header_middle";
    public static string LogListButtons => "admin_log_list_buttons";
    public static string MenuBefore => "admin_menu_before";
    public static string OrderAddressDetailsBottom => "admin_order_address_details_bottom";
    public static string OrderAddressDetailsButtons => "admin_order_address_details_buttons";
    public static string OrderAddressDetailsTop => "admin_order_address_details_top";
    public static string OrderBillingAddressDetailsBottom => "order_billing_address_details_bottom";
    public static string OrderDetailsBlock => "admin_order_details_block";
    public static string OrderDetailsButtons => "admin_order_details_buttons";
    public static string OrderListButtons => "admin_order_list_buttons";
    public static string OrderPartiallyRefundButtons => "admin_order_partially_refund_buttons";
    public static string OrderShipmentAddButtons => "admin_order_shipment_add_buttons";
    public static string OrderShipmentDetailsButtons => "admin_order_shipment_details_buttons";
    public static string OrderShipmentListButtons => "admin_order_shipment_list_buttons";
    public static string OrderShippingAddressDetailsBottom => "order_shipping_address_details_bottom";
    public static string PluginListButtons => "admin_plugin_list_buttons";
    public static string ProductListButtons => "admin_product_list_buttons";
    public static string QueuedEmailListButtons => "admin_queued_email_list_buttons";
    public static string ScheduleTaskListButtons => "admin_schedule_task_list_buttons";
}
