package io.buyerstatus.integrations.shop.prestashop;

import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.contract.StrictJson;
import io.buyerstatus.integrations.pull.Replies;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Single questions to PrestaShop's webservice. The key is the user of HTTP Basic, without a password; it never stands in an address, which servers
 * write into logs.
 *
 * @see <a href="https://devdocs.prestashop-project.org/8/webservice/">PrestaShop's webservice</a>
 */
final class PrestaApi {
    private static final String SWITCHED_OFF =
            "its webservice is switched off: Advanced Parameters > Webservice, Enable PrestaShop's webservice";

    private final WebClient web;
    private final InstantSource clock;

    PrestaApi(WebClient web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
    }

    /** What a resource holds; {@code query} is written as people read it, e.g. {@code filter[id]=[1|2]}. */
    ShopAnswer<PrestaList> list(ShopCredentials credentials, Resource resource, String... query) {
        StringBuilder path = new StringBuilder("/api/" + resource.path() + "?output_format=JSON");
        for (String parameter : query) {
            int end = parameter.indexOf('=');
            path.append('&')
                    .append(encoded(parameter.substring(0, end)))
                    .append('=')
                    .append(encoded(parameter.substring(end + 1)));
        }
        String login = credentials.secret() + ":";
        Map<String, String> headers = Map.of(
                "authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        WebClient.Reply reply =
                web.ask(WebClient.Request.get(credentials.address().at(path.toString()), headers));
        return refusal(reply, resource).orElseGet(() -> Replies.data(reply, clock)
                .then(answer -> PrestaList.read(answer.body(), resource.names())
                        .<ShopAnswer<PrestaList>>map(ShopAnswer.Given::new)
                        .orElseGet(() -> new ShopAnswer.Later<>("its answer holds no " + resource, Optional.empty()))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the webservice itself says against a question, in words that help. */
    private Optional<ShopAnswer<PrestaList>> refusal(WebClient.Reply reply, Resource resource) {
        if (!(reply instanceof WebClient.Reply.Answer answer) || answer.status() < 400) {
            return Optional.empty();
        }
        return switch (code(answer.body())) {
            case 16, 17 ->
                refused("the key does not reach it: its web server drops the Authorization header before PHP sees it");
            case 18, 19 -> refused("it does not know the key");
            case 20 -> refused("the key is switched off: Advanced Parameters > Webservice");
            case 21 -> refused("the key may read nothing: tick its permissions");
            case 22 -> Optional.of(new ShopAnswer.Later<>(SWITCHED_OFF, Optional.empty()));
            case 25, 26, 101 -> refused("it may not read " + resource + ": tick View (GET) of it for this key");
            case 27, 32, 34, 35, 38 ->
                refused("it cannot be asked for " + resource + " in this way: PrestaShop 1.7 or later is needed");
            case 132 -> refused("the key is for another shop of this PrestaShop");
            default -> Optional.empty();
        };
    }

    private static Optional<ShopAnswer<PrestaList>> refused(String why) {
        return Optional.of(new ShopAnswer.Refused<>(why));
    }

    /** The number of its first error; 0 where it says none. */
    private static int code(String body) {
        return StrictJson.parse(body) instanceof StrictJson.Parsed.Tree tree
                ? PrestaList.objects(tree.root().path("errors")).stream()
                        .mapToInt(error -> error.path("code").asInt(0))
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    /** Objects by their ids, or by the orders that they belong to, however many. */
    ShopAnswer<PrestaList> listed(
            ShopCredentials credentials, Resource resource, String field, List<String> ids, String... query) {
        if (ids.isEmpty()) {
            return new ShopAnswer.Given<>(new PrestaList(List.of(), Optional.empty()));
        }
        return ShopAnswer.each(
                        Chunks.of(ids),
                        chunk -> list(
                                credentials,
                                resource,
                                Chunks.with(query, "filter[" + field + "]=[" + String.join("|", chunk) + "]")))
                .then(lists -> new ShopAnswer.Given<>(new PrestaList(
                        lists.stream().flatMap(list -> list.objects().stream()).toList(),
                        lists.stream().flatMap(list -> list.unclean().stream()).findFirst())));
    }
}
