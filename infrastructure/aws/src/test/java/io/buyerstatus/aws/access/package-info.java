/** Tests of the guards' adapters. */
@NullMarked
package io.buyerstatus.aws.access;

import org.jspecify.annotations.NullMarked;
