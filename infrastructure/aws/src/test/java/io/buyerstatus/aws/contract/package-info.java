/** The core's port contracts on real engines: in this process, in a container, or wherever {@code -Daws.endpoint} says. */
@NullMarked
package io.buyerstatus.aws.contract;

import org.jspecify.annotations.NullMarked;
