/** The settings' table, and the cache before it. */
@NullMarked
package io.buyerstatus.aws.settings;

import org.jspecify.annotations.NullMarked;
