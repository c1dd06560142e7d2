/** Templates in the settings' table. */
@NullMarked
package io.buyerstatus.aws.template;

import org.jspecify.annotations.NullMarked;
