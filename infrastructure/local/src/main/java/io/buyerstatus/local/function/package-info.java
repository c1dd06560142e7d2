/** {@code AWS::Serverless::Function} and the events that call it. */
@NullMarked
package io.buyerstatus.local.function;

import org.jspecify.annotations.NullMarked;
