/** The settings' cache. */
@NullMarked
package io.buyerstatus.aws.settings;

import org.jspecify.annotations.NullMarked;
