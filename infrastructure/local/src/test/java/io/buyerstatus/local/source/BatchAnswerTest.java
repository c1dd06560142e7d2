package io.buyerstatus.local.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.local.lambda.Invocation;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchAnswerTest {

    private static final Set<String> ALL = Set.of("a", "b", "c");

    @Test
    void whatIsReportedFailedAndTheRestIsDone() {
        assertThat(reported("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}"))
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void anAnswerWithoutFailuresIsSuccess(String answer) {
        assertThat(reported(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "\"text\"",
                "{\"batchItemFailures\":\"b\"}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}"
            })
    void anAnswerThatIsNotUnderstoodFailsTheBatch(String answer) {
        assertThat(reported(answer)).isEqualTo(ALL);
    }

    @Test
    void aFunctionThatFailsFailsTheBatchAndOneThatDoesNotReportSucceeds() {
        assertThat(BatchAnswer.failures(new Invocation.Failure("Error", "x"), true, ALL))
                .isEqualTo(ALL);
        assertThat(BatchAnswer.failures(new Invocation.Success("x".getBytes(UTF_8)), false, ALL))
                .isEmpty();
    }

    private static Set<String> reported(String answer) {
        return BatchAnswer.failures(new Invocation.Success(answer.getBytes(UTF_8)), true, ALL);
    }
}
