/**
 * The direction of dependencies, checked on the compiled classes.
 *
 * <p>{@link io.buyerstatus.architecture.Rooms} is the table: what it does not allow is forbidden, packages it has never
 * heard of included. The classes in the {@code planted} packages of this module break one rule each, on purpose, and
 * prove that the rules can fail.
 */
@NullMarked
package io.buyerstatus.architecture;

import org.jspecify.annotations.NullMarked;
