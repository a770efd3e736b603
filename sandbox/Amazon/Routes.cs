using AmazonSimulator.Feeds;
using AmazonSimulator.Http;
using AmazonSimulator.Login;
using AmazonSimulator.Orders;
using AmazonSimulator.Sellers;
using AmazonSimulator.Shipments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AmazonSimulator;

internal static class Routes
{
    public static void Map(WebApplication app, SellingPartnerSimulator simulator, RequestPipeline pipeline, AccessTokens tokens)
    {
        var options = simulator.Options;
        var login = new TokenEndpoint(options, tokens);
        var orders = new OrdersEndpoint(options, new PaginationTokens(options));
        var cancellation = new CancelOrderEndpoint(options);
        var feeds = new FeedsEndpoint(simulator.Feeds);
        var documents = new FeedDocumentsEndpoint(simulator.Feeds);

        Operation("GET", "/orders/2026-01-01/orders", Operations.SearchOrders, orders.Search);
        Operation("GET", "/orders/2026-01-01/orders/{orderId}", Operations.GetOrder, orders.Get);
        Operation("PUT", "/orders/2026-01-01/orders/{orderId}/cancellation", Operations.CancelOrder, cancellation.Put);
        Operation("GET", "/sellers/v1/marketplaceParticipations", Operations.GetMarketplaceParticipations, ParticipationsEndpoint.Get);
        Operation("POST", "/orders/v0/orders/{orderId}/shipmentConfirmation", Operations.ConfirmShipment, ConfirmShipmentEndpoint.Post);
        Operation("POST", "/feeds/2021-06-30/documents", Operations.CreateFeedDocument, feeds.CreateDocument);
        Operation("POST", "/feeds/2021-06-30/feeds", Operations.CreateFeed, feeds.Create);
        Operation("GET", "/feeds/2021-06-30/feeds/{feedId}", Operations.GetFeed, feeds.Get);
        Operation("GET", "/feeds/2021-06-30/documents/{documentId}", Operations.GetFeedDocument, feeds.GetDocument);

        Plain("POST", "/auth/o2/token", Operations.Token, login.Post);
        Plain("PUT", FeedDesk.DocumentPath + "/{documentId}", Operations.UploadFeedDocument, documents.Put);
        Plain("GET", FeedDesk.DocumentPath + "/{documentId}", Operations.DownloadFeedDocument, documents.Get);

        app.MapGet("/_simulator", context => StatePage.WriteAsync(context, simulator));
        app.MapPost("/_simulator/orders", context => OrderEntry.ReadAsync(context, simulator));
        app.MapGet("/_simulator/orders/{orderId}", context => AnswerPage.OrderAsync(context, simulator));
        app.MapPost("/_simulator/refusals", context => RefusalEntry.ReadAsync(context, simulator));
        app.MapGet("/_simulator/calls/{operation}", context => AnswerPage.CallsAsync(context, simulator));
        app.MapFallback("{*path}", context => pipeline.RunPlainAsync(context, Operations.Unknown, _ => throw ApiException.Denied()));

        void Operation(string method, string path, string operation, Func<ApiCall, ApiAnswer> handler) =>
            app.MapMethods(path, [method], context => pipeline.RunAsync(context, operation, handler));

        void Plain(string method, string path, string operation, Func<PlainCall, ApiAnswer> handler) =>
            app.MapMethods(path, [method], context => pipeline.RunPlainAsync(context, operation, handler));
    }
}
