package io.buyerstatus.local.standin.ses.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The body of {@code SendEmail} (source: API reference of SES v2). A member that is not understood is refused. */
public final class MailRequest {

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private static final Set<String> MEMBERS = Set.of(
            "FromEmailAddress",
            "FromEmailAddressIdentityArn",
            "Destination",
            "ReplyToAddresses",
            "FeedbackForwardingEmailAddress",
            "Content",
            "EmailTags",
            "ConfigurationSetName",
            "TenantName");

    private MailRequest() {}

    /**
     * The mail that the request asks to send.
     *
     * @throws io.buyerstatus.local.standin.wire.Refused when SES would not take it
     */
    public static Mail mail(ObjectNode request) {
        request.fieldNames().forEachRemaining(MailRequest::checkMember);
        Map<String, String> tags = tags(request.path("EmailTags"));
        String configurationSet = Json.string(request, "ConfigurationSetName").orElse("");
        JsonNode content = request.path("Content");
        JsonNode simple = content.path("Simple");
        JsonNode raw = content.path("Raw");
        if (content.hasNonNull("Template")) {
            throw Refusals.badRequest("Content.Template is not supported by this stand-in; send Simple or Raw");
        }
        if (simple.isObject() == raw.isObject()) {
            throw Refusals.badRequest("Content: exactly one of Simple and Raw is needed");
        }
        return simple.isObject()
                ? SimpleContent.mail(request, simple, tags, configurationSet)
                : RawContent.mail(request, raw, tags, configurationSet);
    }

    private static void checkMember(String name) {
        if (!MEMBERS.contains(name)) {
            throw Refusals.badRequest("SendEmail." + name + " is not supported by this stand-in");
        }
    }

    private static Map<String, String> tags(JsonNode list) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode tag : list) {
            String name = tag.path("Name").asText();
            String value = tag.path("Value").asText();
            if (!TAG.matcher(name).matches()) {
                throw Refusals.badRequest("EmailTags: a name is 1-256 letters, digits, '_' and '-'");
            }
            if (!TAG.matcher(value).matches()) {
                throw Refusals.badRequest(
                        "EmailTags: the value of " + name + " is not 1-256 letters, digits, '_', '-'");
            }
            if (tags.put(name, value) != null) {
                throw Refusals.badRequest("EmailTags: " + name + " comes twice");
            }
        }
        return tags;
    }
}
