/** Limits on guessing and codes, as rows of the orders' table that it drops by itself; secrets from the platform. */
@NullMarked
package io.buyerstatus.aws.access;

import org.jspecify.annotations.NullMarked;
