/** What of all that is kept is about persons, and what becomes of it: one map, and what is derived from it. */
@NullMarked
package io.buyerstatus.aws.privacy;

import org.jspecify.annotations.NullMarked;
