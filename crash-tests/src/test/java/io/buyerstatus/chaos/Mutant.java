package io.buyerstatus.chaos;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.fault.FaultyIntakes;
import io.buyerstatus.bench.fault.FaultySenders;
import io.buyerstatus.bench.fault.FaultyWires;
import io.buyerstatus.chaos.audit.Violation.Kind;

/** Builds with one fault each, and what the audit must find of it. */
enum Mutant {
    /** Nothing remembers that an event was taken in. */
    NO_MARK(Kind.APPLIED_TWICE) {
        @Override
        Build of(Build build, Bench bench) {
            return build.withWire(FaultyWires::withoutMark);
        }
    },
    /** The memory of an event lasts an hour. */
    ONE_HOUR_MARK(Kind.APPLIED_TWICE) {
        @Override
        Build of(Build build, Bench bench) {
            return build.withWire(FaultyWires::withMarkOfAnHour);
        }
    },
    /** Whoever writes an order last wins. */
    NO_VERSION_GUARD(Kind.LOST_EVENT) {
        @Override
        Build of(Build build, Bench bench) {
            return build.withWire(FaultyWires::withoutVersionGuard);
        }
    },
    /** An order forgets what was told about it. */
    NOTHING_TOLD(Kind.UNEXPECTED_STATE) {
        @Override
        Build of(Build build, Bench bench) {
            return build.withWire(FaultyWires::withoutMemoryOfMessages);
        }
    },
    /** A batch is taken off the queue before it is worked on. */
    ACKNOWLEDGED_BEFORE_COMMIT(Kind.LOST_EVENT) {
        @Override
        Build of(Build build, Bench bench) {
            return build.withIntake(FaultyIntakes::acknowledgingFirst);
        }

        @Override
        int copies() {
            return 1;
        }
    },
    /** Records are guarded with {@code catch (Exception)}. */
    ONLY_EXCEPTIONS_CAUGHT(Kind.BLOWN_BATCH) {
        @Override
        Build of(Build build, Bench bench) {
            return build.withIntake(intake -> FaultyIntakes.catchingExceptionsOnly(bench, intake));
        }
    },
    /** The SDK asks SES again when an answer is lost. */
    RETRIES_WHEN_SENDING(Kind.SENT_TWICE) {
        @Override
        Build of(Build build, Bench bench) {
            return build.withSender(FaultySenders.retrying(bench));
        }
    },
    /** Whoever wants to send a message may. */
    UNCONDITIONAL_CLAIM(Kind.SENT_TWICE) {
        @Override
        Build of(Build build, Bench bench) {
            return build.withWire(FaultyWires::withoutConditionOfClaims);
        }
    },
    /** A message counts as sent before it is handed over. */
    CONFIRMED_BEFORE_SENT(Kind.LOST_MESSAGE) {
        @Override
        Build of(Build build, Bench bench) {
            return build.withSender(FaultySenders.confirmingFirst(bench));
        }
    };

    private final Kind found;

    Mutant(Kind found) {
        this.found = found;
    }

    abstract Build of(Build build, Bench bench);

    /** How often each event is delivered; copies would hide that one was lost. */
    int copies() {
        return 3;
    }

    /** What it must be found out by. */
    Kind foundBy() {
        return found;
    }
}
