package io.buyerstatus.aws.contract;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Where moto (an independent AWS in Python) is known to differ from AWS itself, so that a contract cannot hold there. Any
 * other server must keep every contract. The capacity units that moto reports mean nothing either: budgets are held on DynamoDB Local.
 */
final class Deviations implements ExecutionCondition {
    /** By the test's method. */
    private static final Map<String, String> OF_MOTO = Map.of(
            "aCommitThatIsRepeatedWithinTheCallIsDoneOnce",
            "it ignores a transaction's ClientRequestToken, so the repetition meets its own mark",
            "ofManyThatChangeOneVersionOneSucceeds",
            "its transactions do not exclude each other: of two at the same time both may pass their conditions");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> reason = context.getTestMethod().map(Method::getName).map(OF_MOTO::get);
        return reason.isPresent() && Moto.ANSWERS
                ? ConditionEvaluationResult.disabled("moto deviates: " + reason.get())
                : ConditionEvaluationResult.enabled("no known deviation");
    }

    /** Asked once, when first needed. */
    private static final class Moto {
        static final boolean ANSWERS = answers();

        private static boolean answers() {
            URI home = URI.create(System.getProperty("aws.endpoint", "")).resolve("/moto-api/data.json");
            try {
                HttpURLConnection connection = (HttpURLConnection) home.toURL().openConnection();
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } catch (IOException silent) {
                return false;
            }
        }
    }
}
