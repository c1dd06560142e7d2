package io.buyerstatus.local.standin.sns;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.wire.Json;

/**
 * What SNS wraps around a message for subscribers without raw delivery (source: "Amazon SNS message and JSON formats").
 * The signature is a placeholder: there is no certificate of Amazon's here to sign with.
 */
final class Envelope {

    private static final String UNSIGNED = "not-signed-by-a-local-stand-in";

    private Envelope() {}

    static String around(Notification notification) {
        ObjectNode envelope = Json.object()
                .put("Type", "Notification")
                .put("MessageId", notification.id())
                .put("TopicArn", notification.topicArn());
        if (!notification.subject().isEmpty()) {
            envelope.put("Subject", notification.subject());
        }
        envelope.put("Message", notification.message())
                .put("Timestamp", Json.timestamp(notification.at()))
                .put("SignatureVersion", "1")
                .put("Signature", UNSIGNED)
                .put("SigningCertURL", "https://sns.invalid/" + UNSIGNED + ".pem")
                .put("UnsubscribeURL", "https://sns.invalid/?Action=Unsubscribe");
        if (!notification.attributes().isEmpty()) {
            ObjectNode attributes = envelope.putObject("MessageAttributes");
            notification.attributes().forEach((name, attribute) -> attributes
                    .putObject(name)
                    .put("Type", attribute.dataType())
                    .put("Value", attribute.value()));
        }
        return Json.text(envelope);
    }
}
