/** Work that becomes due: rows kept by the hour of their due time, and the sweep that finds those whose time has come. */
@NullMarked
package io.buyerstatus.core.scheduling;

import org.jspecify.annotations.NullMarked;
