/** Schedules that call functions. */
@NullMarked
package io.buyerstatus.local.source.schedule;

import org.jspecify.annotations.NullMarked;
