/**
 * The messages that are built in, a class for each type, and their list. A new type is its class, its line in
 * {@link io.buyerstatus.core.message.type.BuiltInTypes} and its texts.
 */
@NullMarked
package io.buyerstatus.core.message.type;

import org.jspecify.annotations.NullMarked;
