"""All indicators (全部指标): one row per indicator over all projects, sorted and filtered outside of the document."""
