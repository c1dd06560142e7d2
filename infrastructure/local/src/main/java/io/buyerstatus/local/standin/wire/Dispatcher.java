package io.buyerstatus.local.standin.wire;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** Finds the service that a request is meant for, lets planned faults happen, and turns refusals into its protocol. */
final class Dispatcher {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final List<WireService> services;
    private final Faults faults;

    Dispatcher(List<WireService> services, Faults faults) {
        this.services = List.copyOf(services);
        this.faults = faults;
    }

    /** The answer; empty where the connection is to be dropped without one. */
    Optional<WireResponse> answer(WireRequest request) {
        for (WireService service : services) {
            if (service.isMeantBy(request)) {
                return answer(service, service.operation(request), request);
            }
        }
        return Optional.of(Unsupported.refusal(request));
    }

    private Optional<WireResponse> answer(WireService service, String operation, WireRequest request) {
        Optional<Faults.Kind> fault = faults.take(operation);
        if (fault.isEmpty()) {
            return Optional.of(carriedOut(service, operation, request));
        }
        if (fault.get().isAfterEffect()) {
            carriedOut(service, operation, request);
        }
        return failed(service, fault.get());
    }

    private static WireResponse carriedOut(WireService service, String operation, WireRequest request) {
        try {
            return service.answer(operation, request);
        } catch (Refused refused) {
            return service.error(refused.error());
        } catch (RuntimeException | StackOverflowError surprise) {
            LOG.log(Level.ERROR, "the stand-in failed at " + operation, surprise);
            return service.error(ServiceError.internal(service.internalErrorCode()));
        }
    }

    private static Optional<WireResponse> failed(WireService service, Faults.Kind fault) {
        return switch (fault) {
            case THROTTLED -> Optional.of(service.error(service.throttled()));
            case FAILED, FAILED_AFTER_EFFECT ->
                Optional.of(service.error(ServiceError.internal(service.internalErrorCode())));
            case DROPPED, DROPPED_AFTER_EFFECT -> Optional.empty();
        };
    }
}
