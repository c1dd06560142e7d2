/** What an earlier release stored, in the hands of today's functions. */
@NullMarked
package io.buyerstatus.upgrade;

import org.jspecify.annotations.NullMarked;
