package io.buyerstatus.aws.sending;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.message.sending.SmsSender;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * SMS through SNS, as transactional messages; the client given must not retry. SNS takes no id of ours along, and tells what became of an
 * SMS to logs alone: {@link EumSmsSender} hears of it.
 */
public final class SnsSmsSender implements SmsSender {
    private final SnsClient sns;
    private final Map<String, MessageAttributeValue> attributes;

    /**
     * @param sns a client that does not retry ({@code AwsClients.sns()})
     * @param senderId what phones show as the sender, 3 to 11 characters; empty for the account's number
     */
    public SnsSmsSender(SnsClient sns, String senderId) {
        this.sns = sns;
        Map<String, MessageAttributeValue> all = new HashMap<>();
        all.put("AWS.SNS.SMS.SMSType", text("Transactional"));
        if (!senderId.isEmpty()) {
            all.put("AWS.SNS.SMS.SenderID", text(senderId));
        }
        this.attributes = Map.copyOf(all);
    }

    @Override
    public SendResult send(MessageId id, PhoneNumber to, String text) {
        try {
            var response = sns.publish(
                    request -> request.phoneNumber(to.e164()).message(text).messageAttributes(attributes));
            return new SendResult.Accepted(response.messageId());
        } catch (SdkException failure) {
            return Outcomes.of(failure);
        }
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
