package io.buyerstatus.running;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests on the local system that all classes of a JVM share, one after the other. Their constructor takes a {@code Journey}: each
 * class finds the shop of {@code shop.yaml}, an empty outbox and nothing planned, at some time after the class before it; orders of
 * other classes are there, under numbers of their own. Or it takes the demo as {@code Running}, with whatever others did there.
 *
 * <p>A class with a system of its own says why: {@link OwnSystem}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSystem.class)
public @interface OnSharedSystem {}
