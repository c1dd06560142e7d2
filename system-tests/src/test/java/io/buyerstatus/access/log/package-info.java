/** What functions write into their logs. */
@NullMarked
package io.buyerstatus.access.log;

import org.jspecify.annotations.NullMarked;
