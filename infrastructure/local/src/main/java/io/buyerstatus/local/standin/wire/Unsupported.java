package io.buyerstatus.local.standin.wire;

import java.util.Optional;

/** Refuses what no stand-in speaks, in the protocol that the caller understands, and names what was asked for. */
final class Unsupported {

    private static final int NOT_IMPLEMENTED = 501;
    private static final int BAD_REQUEST = 400;

    private Unsupported() {}

    static WireResponse refusal(WireRequest request) {
        String asked = asked(request);
        if (request.header("smithy-protocol").isPresent()) {
            return Protocols.cborError(error(BAD_REQUEST, "UnknownOperationException", asked));
        }
        if (request.target().isPresent()) {
            return Protocols.json11Error(error(BAD_REQUEST, "UnknownOperationException", asked));
        }
        if (request.isForm()) {
            return Protocols.queryError(
                    "http://webservices.amazon.com/AWSFault/2005-15-09", error(BAD_REQUEST, "InvalidAction", asked));
        }
        if (request.signedService().filter("s3"::equals).isPresent()) {
            return Protocols.restXmlError(error(NOT_IMPLEMENTED, "NotImplemented", asked));
        }
        return Protocols.restJsonError(error(BAD_REQUEST, "UnknownOperationException", asked));
    }

    private static ServiceError error(int status, String code, String asked) {
        return new ServiceError(
                status, code, asked + " is not supported here: these stand-ins speak SES v2, SNS and KMS only.");
    }

    private static String asked(WireRequest request) {
        Optional<String> operation = request.target()
                .or(() -> request.isForm() ? Optional.ofNullable(request.form().get("Action")) : Optional.empty());
        return request.signedService().orElse("A request without a signature") + " "
                + operation.orElse(request.method() + " " + request.path());
    }
}
