/** Tests of the guards' adapters. */
@NullMarked
package io.buyerstatus.aws.guard;

import org.jspecify.annotations.NullMarked;
