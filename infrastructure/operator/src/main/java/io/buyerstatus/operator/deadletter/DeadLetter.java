package io.buyerstatus.operator.deadletter;

import io.buyerstatus.core.ingest.FailureLog;
import java.time.Instant;
import java.util.Optional;

/**
 * An order event that could not be processed.
 *
 * @param messageId the queue's id of it
 * @param event what it says of itself
 * @param sentAt when it was first sent
 * @param failure why it failed the last time; empty where nobody noted it
 */
public record DeadLetter(String messageId, EventHead event, Instant sentAt, Optional<FailureLog.Failure> failure) {}
