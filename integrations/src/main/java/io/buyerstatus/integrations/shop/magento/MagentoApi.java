package io.buyerstatus.integrations.shop.magento;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.net.WebClient.Reply;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.Listing;
import io.buyerstatus.integrations.pull.Replies;
import io.buyerstatus.integrations.webhook.Payload;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Single questions to Magento's REST API, with an integration's access token. */
final class MagentoApi {
    private static final String BASE = "/rest/V1";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);
    private static final Pattern RESOURCE = Pattern.compile("[A-Za-z0-9_:, ]{3,200}");

    private final WebClient web;
    private final InstantSource clock;

    MagentoApi(WebClient web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
    }

    /** What it answers, as it came. */
    ShopAnswer<String> get(ShopCredentials credentials, String query) {
        return ask(credentials, "GET", query, "");
    }

    /** Has it keep something; what it does not take is refused. */
    ShopAnswer<String> put(ShopCredentials credentials, String path, String body) {
        return ask(credentials, "PUT", path, body);
    }

    private ShopAnswer<String> ask(ShopCredentials credentials, String method, String path, String body) {
        Reply reply = web.ask(new WebClient.Request(
                method,
                credentials.address().at(BASE + path),
                Map.of(
                        "authorization",
                        "Bearer " + credentials.secret(),
                        "accept",
                        "application/json",
                        "content-type",
                        "application/json"),
                body));
        ShopAnswer<Reply.Answer> answer = Replies.to(method, reply, clock);
        return answer instanceof ShopAnswer.Refused<Reply.Answer>(String reason)
                        && reply instanceof Reply.Answer said
                        && NOT_LET_IN.contains(said.status())
                ? new ShopAnswer.Refused<>(reason + ": " + missing(said.body()))
                : answer.then(given -> new ShopAnswer.Given<>(given.body()));
    }

    /** Magento says the same of a token that it does not know, that it takes no tokens alone, and that an integration lacks a right. */
    private static String missing(String body) {
        JsonNode said =
                StrictJson.parse(body) instanceof StrictJson.Parsed.Tree tree ? tree.root() : MissingNode.getInstance();
        String right = said.path("parameters").path("resources").asText("");
        return "it does not take the token"
                + (RESOURCE.matcher(right).matches() ? ", or the integration may not see " + right : "")
                + ". Since Magento 2.4.4, Allow OAuth Access Tokens to be used as standalone Bearer tokens must be Yes"
                + " under Stores > Configuration > Services > OAuth > Consumer Settings";
    }

    /**
     * All parts of some orders, such as their shipments.
     *
     * @param orders their numbers
     */
    ShopAnswer<List<Payload>> of(ShopCredentials credentials, String path, List<String> orders) {
        return orders.isEmpty()
                ? new ShopAnswer.Given<>(List.of())
                : more(credentials, path, String.join(",", orders), 1, new ArrayList<>());
    }

    private ShopAnswer<List<Payload>> more(
            ShopCredentials credentials, String path, String orders, int page, List<Payload> found) {
        String query = MagentoQuery.of(path)
                .where("order_id", "in", orders)
                .by("entity_id", "ASC")
                .page(PAGE, page)
                .toString();
        return get(credentials, query).then(body -> switch (Listing.of(body, "items", "total_count")) {
            case Listing.Read(List<Payload> objects, long total) -> {
                found.addAll(objects);
                // Magento gives the last page again to whoever asks for one behind it.
                yield found.size() < total && !objects.isEmpty() && page < MOST_PAGES
                        ? more(credentials, path, orders, page + 1, found)
                        : new ShopAnswer.Given<>(List.copyOf(found));
            }
            case Listing.Unclean(FieldError error) ->
                new ShopAnswer.Later<>("a part of an order " + error.message(), Optional.empty());
            case Listing.Broken(String reason) -> new ShopAnswer.Later<>(reason, Optional.empty());
        });
    }
}
