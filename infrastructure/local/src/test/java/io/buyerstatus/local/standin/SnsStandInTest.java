package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.sns.Queue;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;

class SnsStandInTest {

    private static final String QUEUE_ARN = "arn:aws:sqs:eu-central-1:000000000000:feedback";

    private StandIns standIns;
    private SnsClient sns;

    @BeforeEach
    void start() throws IOException {
        standIns = StandIns.start(0, Moments.CLOCK, Optional.empty());
        sns = Clients.sns(standIns.endpoint());
    }

    @AfterEach
    void stop() throws IOException {
        sns.close();
        standIns.close();
    }

    @Test
    void aTextMessageStandsInTheOutbox() {
        String id = sns.publish(message -> message.phoneNumber("+4915112345678")
                        .message("Ihr Paket kommt heute & <morgen>: https://shop.example/o/1 ✓")
                        .messageAttributes(Map.of(
                                "AWS.SNS.SMS.SenderID", text("Blumen"),
                                "AWS.SNS.SMS.SMSType", text("Transactional"))))
                .messageId();

        assertThat(standIns.outbox().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(id);
            assertThat(entry.channel()).isEqualTo(DeliveryChannel.SMS);
            assertThat(entry.from()).isEqualTo("Blumen");
            assertThat(entry.to()).isEqualTo("+4915112345678");
            assertThat(entry.text()).isEqualTo("Ihr Paket kommt heute & <morgen>: https://shop.example/o/1 ✓");
            assertThat(entry.headers()).containsEntry("AWS.SNS.SMS.SMSType", "Transactional");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"015112345678", "+0151", "4915112345678", "+49 151 1234", "+491511234567890123"})
    void aNumberThatIsNotE164IsRefused(String number) {
        refused(() -> sns.publish(message -> message.phoneNumber(number).message("Hello")));
    }

    @Test
    void aTextMessageHasAtMost1600Characters() {
        sns.publish(message -> message.phoneNumber("+4915112345678").message("x".repeat(1600)));
        standIns.outbox().clear();

        refused(() ->
                sns.publish(message -> message.phoneNumber("+4915112345678").message("x".repeat(1601))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "ab", "TwelveLetter", "with space", "Käse"})
    void aSenderIdThatNetworksDoNotTakeIsRefused(String senderId) {
        refused(() -> sns.publish(message -> message.phoneNumber("+4915112345678")
                .message("Hello")
                .messageAttributes(Map.of("AWS.SNS.SMS.SenderID", text(senderId)))));
    }

    @Test
    void topicsAreMadeSubscribedToAndListedOverTheWire() {
        standIns.topics()
                .knowQueue(QUEUE_ARN, new Queue(URI.create("http://127.0.0.1:9"), "http://127.0.0.1:9/feedback"));
        String topic = sns.createTopic(create -> create.name("feedback")).topicArn();

        String subscription = sns.subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol("sqs")
                        .endpoint(QUEUE_ARN)
                        .attributes(Map.of("RawMessageDelivery", "true")))
                .subscriptionArn();

        assertThat(sns.listTopics().topics()).extracting(t -> t.topicArn()).containsExactly(topic);
        assertThat(sns.listSubscriptionsByTopic(list -> list.topicArn(topic)).subscriptions())
                .extracting(s -> s.subscriptionArn() + " " + s.endpoint())
                .containsExactly(subscription + " " + QUEUE_ARN);
        sns.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(subscription));
        assertThat(sns.listSubscriptionsByTopic(list -> list.topicArn(topic)).subscriptions())
                .isEmpty();
        assertThat(sns.publish(publish -> publish.topicArn(topic).message("Hello"))
                        .messageId())
                .isNotEmpty();
    }

    @Test
    void aTopicThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> sns.publish(publish -> publish.topicArn("arn:aws:sns:eu-central-1:000000000000:no")
                        .message("Hello")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherActionIsRefusedByName() {
        assertThatThrownBy(() -> sns.createPlatformApplication(
                        create -> create.name("x").platform("GCM").attributes(Map.of())))
                .isInstanceOfSatisfying(SnsException.class, refused -> {
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidAction");
                    assertThat(refused).hasMessageContaining("CreatePlatformApplication");
                });
    }

    private void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidParameterException.class);
        assertThat(standIns.outbox().entries()).isEmpty();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
