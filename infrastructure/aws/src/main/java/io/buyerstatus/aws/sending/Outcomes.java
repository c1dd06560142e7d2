package io.buyerstatus.aws.sending;

import io.buyerstatus.core.message.sending.SendResult;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What a failed call to a sending service means for the message: whether it certainly stayed here, or may have left. Only
 * the certain ones may be tried again.
 */
final class Outcomes {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    /** The message is not at fault: an operator mends the account, and then it goes out. */
    private static final Set<String> MENDABLE = Set.of(
            "AccountSuspendedException",
            "SendingPausedException",
            "MailFromDomainNotVerifiedException",
            "LimitExceededException",
            "ServiceQuotaExceededException",
            "AuthorizationErrorException",
            "KMSThrottlingException",
            "AccessDeniedException",
            "ExpiredTokenException",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "MissingAuthenticationToken");

    private Outcomes() {}

    /** What is known after the SDK threw; reasons name errors, never people. */
    static SendResult of(SdkException failure) {
        return switch (failure) {
            case AwsServiceException answered -> answered(answered);
            case SdkClientException unanswered
            when neverSent(unanswered) -> new SendResult.Retryable(reason(unanswered));
            default -> new SendResult.Indeterminate(reason(failure));
        };
    }

    /** What is known after no whole answer came to a call without the SDK's clients. */
    static SendResult of(IOException failure) {
        return neverSent(failure)
                ? new SendResult.Retryable(reason(failure))
                : new SendResult.Indeterminate(reason(failure));
    }

    private static SendResult answered(AwsServiceException answer) {
        return answered(answer.statusCode(), code(answer), code(answer), answer.isThrottlingException());
    }

    /** What is known after a service answered that it does not take the message. */
    static SendResult answered(int status, String code, String why, boolean throttled) {
        String reason = status + " " + why;
        if (status >= SERVER_ERROR || status == REQUEST_TIMEOUT) {
            return new SendResult.Indeterminate(reason);
        }
        boolean later = status == TOO_MANY_REQUESTS
                || status == UNAUTHORISED
                || status == FORBIDDEN
                || status == NOT_FOUND
                || throttled
                || code.contains("Throttl")
                || MENDABLE.contains(code);
        return later ? new SendResult.Retryable(reason) : new SendResult.Refused(reason);
    }

    /** The connection was never made, or there was nothing to sign the request with. */
    private static boolean neverSent(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof ConnectException
                        || cause instanceof UnknownHostException
                        || cause instanceof NoRouteToHostException
                        || (cause instanceof SocketTimeoutException
                                && message(cause).contains("connect timed out"))
                        || message(cause).contains("unable to load credentials"));
    }

    private static String code(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "without a code" : code;
    }

    private static String reason(Throwable failure) {
        Throwable root = causes(failure).reduce((first, next) -> next).orElse(failure);
        return root.getClass().getSimpleName();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? "" : message.toLowerCase(Locale.ROOT);
    }
}
