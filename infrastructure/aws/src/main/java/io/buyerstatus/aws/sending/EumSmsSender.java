package io.buyerstatus.aws.sending;

import io.buyerstatus.aws.SignedJson;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.message.sending.SmsSender;
import io.buyerstatus.core.value.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * SMS through AWS End User Messaging SMS (SendTextMessage in AWS JSON 1.0), as transactional messages. What it is given as context comes
 * back in the receipts that the configuration set publishes, and names the ledger's row. Asks once: whatever may have left is
 * reported as indeterminate.
 */
public final class EumSmsSender implements SmsSender {
    private static final String SERVICE = "sms-voice";
    private static final String TARGET = "PinpointSMSVoiceV2.SendTextMessage";
    private static final int TAKEN = 200;

    /** The account has no such sender for the number's country. */
    private static final String NO_SENDER = "ResourceNotFoundException";

    private final SignedJson sign;
    private final URI endpoint;
    private final String configurationSet;
    private final String sender;

    /**
     * @param endpoint where the service is ({@code AwsClients.smsVoice()})
     * @param configurationSet publishes the receipts
     * @param sender a sender id, a pool or a number of the account's; empty to let the service choose
     */
    public EumSmsSender(SignedJson sign, URI endpoint, String configurationSet, String sender) {
        this.sign = sign;
        this.endpoint = endpoint;
        this.configurationSet = configurationSet;
        this.sender = sender;
    }

    @Override
    public SendResult send(MessageId id, PhoneNumber to, String text) {
        try {
            SignedJson.Answer answer = ask(id, to, text, sender);
            // Sender ids are given out country by country, and some countries have none. What was refused has not left.
            boolean again = !sender.isEmpty()
                    && answer.status() != TAKEN
                    && error(answer).equals(NO_SENDER);
            return result(again ? ask(id, to, text, "") : answer);
        } catch (IOException failure) {
            return Outcomes.of(failure);
        } catch (SdkException failure) {
            return Outcomes.of(failure);
        }
    }

    private SignedJson.Answer ask(MessageId id, PhoneNumber to, String text, String from) throws IOException {
        JsonWriter json = JsonWriter.create().writeStartObject();
        json.writeFieldName("DestinationPhoneNumber").writeValue(to.e164());
        if (!from.isEmpty()) {
            json.writeFieldName("OriginationIdentity").writeValue(from);
        }
        json.writeFieldName("MessageBody").writeValue(text);
        json.writeFieldName("MessageType").writeValue("TRANSACTIONAL");
        json.writeFieldName("ConfigurationSetName").writeValue(configurationSet);
        json.writeFieldName("Context").writeStartObject();
        json.writeFieldName("shop").writeValue(id.subject().shop().value());
        json.writeFieldName("subject").writeValue(id.subject().key());
        json.writeFieldName("message").writeValue(id.id());
        byte[] request = json.writeEndObject().writeEndObject().getBytes();
        return sign.post(endpoint, SERVICE, TARGET, request);
    }

    private static SendResult result(SignedJson.Answer answer) {
        if (answer.status() != TAKEN) {
            String code = error(answer);
            String why =
                    field(answer, "Reason").map(reason -> code + " " + reason).orElse(code);
            return Outcomes.answered(answer.status(), code, why, code.equals("ThrottlingException"));
        }
        return field(answer, "MessageId")
                .<SendResult>map(SendResult.Accepted::new)
                .orElseGet(() -> new SendResult.Indeterminate("an answer without a message id"));
    }

    /** The error's name, without the namespace that some put before it. */
    private static String error(SignedJson.Answer answer) {
        return field(answer, "__type")
                .map(type -> type.substring(type.indexOf('#') + 1))
                .orElse("without a code");
    }

    private static Optional<String> field(SignedJson.Answer answer, String name) {
        try {
            // Of an empty text the parser makes nothing at all.
            return Optional.ofNullable(JsonNode.parser().parse(answer.body()))
                    .filter(JsonNode::isObject)
                    .flatMap(body -> body.field(name))
                    .filter(JsonNode::isString)
                    .map(JsonNode::text);
        } catch (UncheckedIOException | SdkException notJson) {
            return Optional.empty();
        }
    }
}
