package io.buyerstatus.local.standin.program;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A shop's program that takes webhooks: {@code POST} is what it is told, {@code GET} lists what it was, the newest last. At an address with
 * {@code ?fail=2} it answers each event with 503 twice before it takes it.
 */
public final class ToldPages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/told";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEPT = 500;
    private static final String ID = "webhook-id";

    private final Deque<ObjectNode> told = new ArrayDeque<>();

    @Override
    public LocalResponse handle(LocalRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> LocalResponse.json(200, list());
            case "POST" -> LocalResponse.json(take(request), "{}");
            default -> LocalResponse.text(405, "POST is what the program is told, GET lists it");
        };
    }

    private synchronized String list() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode all = root.putArray("told");
        told.forEach(all::add);
        return root.toPrettyString();
    }

    private synchronized int take(LocalRequest request) {
        String id = request.header(ID).orElse("");
        long before =
                told.stream().filter(one -> one.path(ID).asText().equals(id)).count();
        int failures = request.parameter("fail")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .orElse(0);
        int status = before < failures ? 503 : 200;
        ObjectNode one = JSON.createObjectNode().put(ID, id);
        for (String header : new String[] {"webhook-timestamp", "webhook-signature"}) {
            one.put(header, request.header(header).orElse(""));
        }
        one.put("body", new String(request.body(), StandardCharsets.UTF_8)).put("answered", status);
        told.addLast(one);
        while (told.size() > KEPT) {
            told.removeFirst();
        }
        return status;
    }
}
