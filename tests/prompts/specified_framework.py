"""The names, figures and texts of the competency framework, copied by hand from it.

Nothing here is read from the files: what is changed there must be changed here too, on purpose.
"""

from tests.prompts import specified_l6, specified_l7

TITLE = "L6 vs L7 Competency Comparison Framework"
HEADING = "Comprehensive Competency Analysis Matrix"
OPENING = (
    "This framework provides detailed comparisons across all competency areas that distinguish L6 Senior "
    "Engineering Managers from L7 Principal Engineering Managers at Amazon. Use this to assess your "
    "readiness and target your development."
)
CLOSING = (
    "This framework provides the detailed comparison needed to assess your current level and target your "
    "development toward L6 or L7 readiness. Use it to identify gaps, plan experiences, and prepare "
    "compelling interview stories that demonstrate the appropriate level of impact and leadership."
)
MATRIX_HEADS = ["Competency Area", "L6 (Senior EM)", "L7 (Principal EM)", "Assessment Questions"]
PARTS = [
    "Executive Summary Matrix",
    "Technical Depth and Breadth",
    "System Design Competency",
    "People Management Scope",
    "Stakeholder Management",
    "Decision Scope and Authority",
    "Metrics and Measurement",
    "Behavioral Interview Expectations",
    "Readiness Assessment Matrix",
    "Development Gap Analysis",
]
GROUPS = [
    "",
    "Technical Competency Framework",
    "Technical Competency Framework",
    "Leadership Competency Framework",
    "Leadership Competency Framework",
    "Decision-Making Framework",
    "Impact and Results Framework",
    "Interview Demonstration Framework",
    "Self-Assessment and Development",
    "Self-Assessment and Development",
]
"""The parts in the framework's order, and the heading that each stands under."""

LISTS = {"L6": specified_l6.LISTS, "L7": specified_l7.LISTS}
"""Every list of every area."""

AREAS = {
    "L6": {
        "technical": "L6: Expert Practitioner",
        "system-design": "L6: System Builder",
        "people": "L6: Team Leader",
        "stakeholders": "L6: Cross-Functional Collaborator",
        "decisions": "L6: Tactical Decision Excellence",
        "impact": "L6: Team and Service Metrics",
        "behavioral": "L6 Behavioral Focus Areas",
    },
    "L7": {
        "technical": "L7: Technical Visionary",
        "system-design": "L7: Platform Architect",
        "people": "L7: Organizational Leader",
        "stakeholders": "L7: Executive Influencer",
        "decisions": "L7: Strategic Decision Leadership",
        "impact": "L7: Organizational and Market Metrics",
        "behavioral": "L7 Behavioral Focus Areas",
    },
}
"""What each level's side of an area is called."""

QUESTIONS = {
    "Scope of Influence": (
        "How many people have you influenced?",
        ["10-25 engineers, 2-4 teams", "50-200+ engineers, multiple orgs"],
    ),
    "Technical Authority": (
        "Are you known industry-wide?",
        ["Component/service expert", "Platform/domain authority"],
    ),
    "Strategic Thinking": ("Do you set technical direction?", ["6-12 month planning", "2-5 year vision"]),
    "Organizational Impact": (
        "Have you changed how orgs work?",
        ["Team/department improvement", "Division/company transformation"],
    ),
    "Executive Presence": (
        "Do executives seek your counsel?",
        ["Presents to directors", "Influences VPs/C-level"],
    ),
}
"""The rows of the summary matrix: its question, and what L6 and L7 are expected to be."""


CHECKLISTS = {
    "L6": {
        "Technical Leadership": [
            "Led technical teams of 10+ engineers",
            "Made architecture decisions affecting multiple teams",
            "Mentored engineers from junior to senior levels",
            "Delivered complex projects on time and budget",
            "Contributed to technical standards and best practices",
        ],
        "People Management": [
            "Managed managers and technical leads",
            "Improved underperforming team members",
            "Built high-performing, collaborative teams",
            "Navigated cross-team conflicts and dependencies",
            "Developed talent and succession planning",
        ],
        "Business Impact": [
            "Delivered features/products with measurable business impact",
            "Optimized costs while maintaining quality",
            "Influenced product/business strategy decisions",
            "Built partnerships with product and business teams",
            "Understood and contributed to P&L discussions",
        ],
        "Communication and Influence": [
            "Presented technical strategies to directors",
            "Built consensus across multiple teams",
            "Influenced peers without direct authority",
            "Written and presented RFCs and technical strategies",
            "Represented company at conferences or industry events",
        ],
    },
    "L7": {
        "Strategic Leadership": [
            "Transformed organizations of 50+ people",
            "Created platforms/frameworks used by many teams",
            "Influenced company-wide technical strategy",
            "Led multi-year strategic initiatives",
            "Established industry-leading practices",
        ],
        "Executive Presence": [
            "Influenced VP/C-level technical decisions",
            "Represented company at industry level",
            "Built partnerships with other companies",
            "Advised on M&A technical evaluations",
            "Spoke at major industry conferences",
        ],
        "Innovation and Vision": [
            "Patents, papers, or industry recognition",
            "Created new technologies or approaches",
            "Anticipated and led industry trends",
            "Built competitive advantages through technology",
            "Established new markets or product categories",
        ],
        "Organizational Impact": [
            "Changed how multiple organizations work",
            "Developed other senior leaders",
            "Influenced company culture and values",
            "Led through major business/technical transformations",
            "Created lasting organizational capabilities",
        ],
    },
}
"""The areas of the readiness checklists with their items."""
CHECKLIST_NAMES = {"L6": "L6 Readiness Checklist", "L7": "L7 Readiness Checklist"}

PATHS = {
    "L6": ("From L5/Staff to L6 Preparation", "Focus Areas (12-18 months)"),
    "L7": ("From L6 to L7 Preparation", "Focus Areas (24-36 months)"),
}
"""The way to each level, and its focus areas with their months; the key experiences have none."""
EXPERIENCES_NAME = "Key Experiences Needed"
FOCUS = {
    "L6": [
        ("Management Skills", "Transition from individual contributor to people manager"),
        ("Technical Leadership", "Become the go-to expert in 2-3 areas"),
        ("Cross-Team Influence", "Build relationships and influence across teams"),
        ("Business Acumen", "Understand business impact of technical decisions"),
        ("Communication", "Present to and influence director-level stakeholders"),
    ],
    "L7": [
        ("Strategic Thinking", "Develop multi-year vision and planning"),
        ("Organizational Design", "Understand how to structure and scale teams"),
        ("Executive Influence", "Build relationships and credibility with VPs"),
        ("Platform Thinking", "Create reusable, scalable technical solutions"),
        ("Industry Leadership", "Establish external recognition and thought leadership"),
    ],
}
EXPERIENCES = {
    "L6": [
        "Managing a team through a major delivery",
        "Leading a cross-team technical initiative",
        "Mentoring junior engineers to promotion",
        "Making a significant architecture decision",
        "Resolving a major technical crisis or incident",
    ],
    "L7": [
        "Leading an organizational transformation",
        "Creating a platform used by 10+ teams",
        "Influencing a major company strategic decision",
        "Building and developing other managers",
        "Representing company in industry forums",
    ],
}
