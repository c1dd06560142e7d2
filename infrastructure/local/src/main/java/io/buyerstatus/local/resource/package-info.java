/** One small class per resource type: what a table, a queue, a topic, ... is on this machine. */
@NullMarked
package io.buyerstatus.local.resource;

import org.jspecify.annotations.NullMarked;
