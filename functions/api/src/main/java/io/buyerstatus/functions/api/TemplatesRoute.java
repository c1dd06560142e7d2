package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.template.TemplateStore;

/** A shop's templates, without what they say. */
record TemplatesRoute(TemplateStore templates) {
    Answer list(Call call) {
        ObjectNode json = Json.object();
        Json.list(json, "templates", templates.heads(call.shop()), head -> {
            ObjectNode template = Json.object()
                    .put("id", head.id().value())
                    .put("name", head.displayName())
                    .put("channel", Json.word(head.channel()))
                    .put("state", Json.word(head.state()))
                    .put("version", head.version());
            Json.list(template, "languages", head.languages().stream().sorted().toList(), Json::plain);
            return template;
        });
        return Answer.told(json);
    }
}
