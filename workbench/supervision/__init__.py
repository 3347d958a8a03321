"""The craft of case supervision: states, rules and operations."""
