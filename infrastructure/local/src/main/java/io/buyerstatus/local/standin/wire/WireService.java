package io.buyerstatus.local.standin.wire;

/** One service of AWS, behind its own protocol. */
public interface WireService {

    /** Whether this request is meant for this service. */
    boolean isMeantBy(WireRequest request);

    /** The operation's name as the API reference has it, such as {@code SendEmail}; for faults and messages. */
    String operation(WireRequest request);

    /**
     * Carries the operation out.
     *
     * @throws Refused when the service says no
     */
    WireResponse answer(String operation, WireRequest request);

    /** An error in this service's protocol. */
    WireResponse error(ServiceError error);

    /** How this service says "too fast". */
    ServiceError throttled();

    /** The name of this service's internal error. */
    String internalErrorCode();
}
