package io.buyerstatus.integrations.shop.shopify;

/**
 * What is asked of Shopify's GraphQL Admin API, 2026-10. A query may cost 1,000 points, counted by what it could answer at most; so an order's
 * fulfilments and refunds are asked for one by one.
 *
 * @see <a href="https://shopify.dev/docs/api/admin-graphql">GraphQL Admin API</a>
 */
final class ShopifyQueries {
    static final String VERSION = "2026-10";

    private static final String MONEY = "{shopMoney{amount currencyCode} presentmentMoney{amount currencyCode}}";
    private static final String ADDRESS =
            "{firstName lastName name company address1 address2 zip city province countryCodeV2 phone}";

    private static final String LINES = """
            lineItems(first:80,after:$after){nodes{id quantity currentQuantity fulfillableQuantity name title sku requiresShipping isGiftCard
              fulfillmentService{handle} customAttributes{key value} originalUnitPriceSet%s}
              pageInfo{hasNextPage endCursor}}
            """.formatted(MONEY);

    static final String CHANGED = """
            query($query:String!,$after:String){orders(first:20,after:$after,query:$query,sortKey:UPDATED_AT){
              nodes{id legacyResourceId createdAt updatedAt} pageInfo{hasNextPage endCursor}}}
            """;

    static final String ORDER = """
            query($id:ID!,$after:String){order(id:$id){
              id legacyResourceId name createdAt updatedAt cancelledAt displayFinancialStatus displayFulfillmentStatus tags
              currencyCode presentmentCurrencyCode customerLocale email phone paymentGatewayNames sourceName taxesIncluded
              totalPriceSet%1$s currentTotalPriceSet%1$s totalDiscountsSet%1$s currentTotalDiscountsSet%1$s totalTaxSet%1$s
              currentTotalTaxSet%1$s totalShippingPriceSet%1$s totalOutstandingSet%1$s totalTipReceivedSet%1$s
              originalTotalDutiesSet%1$s currentTotalDutiesSet%1$s originalTotalAdditionalFeesSet%1$s currentTotalAdditionalFeesSet%1$s
              billingAddress%2$s shippingAddress%2$s
              customer{firstName lastName defaultEmailAddress{emailAddress} defaultPhoneNumber{phoneNumber}}
              shippingLines(first:10){nodes{title deliveryCategory originalPriceSet%1$s}}
              paymentTerms{paymentSchedules(first:10){nodes{dueAt completedAt}}}
              fulfillments(first:250){id}
              refunds(first:50){id}
              %3$s}}
            """.formatted(MONEY, ADDRESS, LINES);

    static final String MORE_LINES = "query($id:ID!,$after:String){order(id:$id){" + LINES + "}}";

    static final String FULFILMENT = """
            query($id:ID!,$after:String){node(id:$id){... on Fulfillment{legacyResourceId status displayStatus createdAt updatedAt
              trackingInfo(first:50){company number url}
              fulfillmentLineItems(first:100,after:$after){nodes{quantity lineItem{id}} pageInfo{hasNextPage endCursor}}}}}
            """;

    static final String REFUND = """
            query($id:ID!,$after:String){node(id:$id){... on Refund{legacyResourceId createdAt
              transactions(first:20){nodes{kind status amountSet%s}}
              refundLineItems(first:100,after:$after){nodes{quantity restockType lineItem{id}} pageInfo{hasNextPage endCursor}}}}}
            """.formatted(MONEY);

    static final String READDRESS = """
            mutation($input:OrderInput!){orderUpdate(input:$input){order{id} userErrors{field message}}}
            """;

    static final String HOOKS = """
            query($after:String){webhookSubscriptions(first:100,after:$after){nodes{id topic uri} pageInfo{hasNextPage endCursor}}}
            """;

    static final String REGISTER = """
            mutation($topic:WebhookSubscriptionTopic!,$uri:String!){
              webhookSubscriptionCreate(topic:$topic,webhookSubscription:{uri:$uri,format:JSON}){
                webhookSubscription{id} userErrors{field message}}}
            """;

    static final String UNREGISTER = """
            mutation($id:ID!){webhookSubscriptionDelete(id:$id){deletedWebhookSubscriptionId userErrors{field message}}}
            """;

    private ShopifyQueries() {}
}
