/** Reads CloudFormation and SAM templates: YAML with positions, parameters, conditions, mappings and intrinsic functions. */
@NullMarked
package io.buyerstatus.local.template;

import org.jspecify.annotations.NullMarked;
