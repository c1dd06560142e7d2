package io.buyerstatus.bench.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests on a local system that all classes of a JVM share, one after the other. Their constructor takes it, as a kind of
 * {@link io.buyerstatus.bench.RunningSystem.Shareable}, which says what a class finds there.
 *
 * <p>A class with a system of its own says why: {@link OwnSystem}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSystem.class)
public @interface OnSharedSystem {}
