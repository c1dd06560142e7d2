package io.buyerstatus.functions.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class LoggableTest {
    @Test
    void itNamesKindsCausesAndPlaceAndRepeatsNoMessage() {
        RuntimeException broken = new UncheckedIOException("erika@example.com", new SocketTimeoutException("50667"));
        assertThat(Loggable.of(broken))
                .matches("java.io.UncheckedIOException, caused by java.net.SocketTimeoutException"
                        + " at LoggableTest.java:[0-9]+");
    }

    @Test
    void itKeepsWhatAwsMustBeTold() {
        RuntimeException broken = new IllegalStateException("Value of erika@example.com is wrong (Service: DynamoDb,"
                + " Status Code: 400, Request ID: 4KBNVRGD25RG1KEO9UT4V3FQDJVV4KQNSO5AEMVJF66Q9ASUAAJG)"
                + " (SDK Attempt Count: 1)");
        assertThat(Loggable.of(broken))
                .startsWith("java.lang.IllegalStateException (Service: DynamoDb, Status Code: 400, Request ID:"
                        + " 4KBNVRGD25RG1KEO9UT4V3FQDJVV4KQNSO5AEMVJF66Q9ASUAAJG) at ");
    }

    @Test
    void itKeepsWhichRightIsMissingAndOfWhomNot() {
        RuntimeException broken = new IllegalStateException("User: arn:aws:sts::123456789012:assumed-role/erika is not"
                + " authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:x");
        assertThat(Loggable.of(broken))
                .startsWith("java.lang.IllegalStateException (is not authorized to perform: dynamodb:PutItem) at ");
    }

    @Test
    void whatOnlyLooksLikeAwsIsLeftOut() {
        RuntimeException broken = new IllegalStateException("Request ID: erika, Service: erika@example.com");
        assertThat(Loggable.of(broken)).doesNotContain("erika").doesNotContain("(");
    }

    @Test
    void anExceptionWithoutMessageThatCausesItselfInACircleIsOneLine() {
        RuntimeException one = new IllegalStateException((String) null);
        RuntimeException other = new IllegalArgumentException(one);
        one.initCause(other);
        assertThat(Loggable.of(one)).doesNotContain("\n").hasSizeLessThan(400);
    }
}
